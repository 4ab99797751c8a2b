package gmm.course.mutant;

import gmm.kit.testing.Slip;

/**
 * What those who write exercises know of a mutant.
 *
 * @param exercise number
 * @param method that it stands for
 * @param number by which its annotation names it
 * @param slip the kind of its change
 * @param key which it is, whatever is made beside it: method, kind and the change as code
 * @param call its method in the corpus, with its class
 */
public record MutantInfo(
    String exercise, String method, int number, Slip slip, String key, String call) {}

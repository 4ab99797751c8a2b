package gmm.course.grade;

import java.util.Map;
import java.util.Set;

/**
 * A submission's module, merged into the course's skeletons and compiled.
 *
 * @param classes their code by full name; empty where nothing can be compiled
 * @param refused what stays out, and why
 * @param refusedExercises numbers of those of which a method stays out
 * @param changedGiven given members of exercise classes that differ: the course's stand
 */
record Compiled(
    Map<String, byte[]> classes,
    Map<String, String> refused,
    Set<String> refusedExercises,
    Set<String> changedGiven) {}

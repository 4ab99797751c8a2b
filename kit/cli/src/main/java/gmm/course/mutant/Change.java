package gmm.course.mutant;

import com.sun.source.tree.MethodTree;
import gmm.kit.testing.Slip;
import java.util.List;

/**
 * One change of a body.
 *
 * @param in the lifted method that is changed
 * @param slip of what kind it is
 * @param edits what it does to the lifted text
 * @param what it does, as code: for those who write exercises
 * @param term where, in words; empty where there are none
 * @param rare whether few people would do it: what is one too many, rather than left out or turned
 */
record Change(MethodTree in, Slip slip, List<Edit> edits, String what, String term, boolean rare) {}

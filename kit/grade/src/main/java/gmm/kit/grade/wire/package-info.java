/** What goes to and fro between the judge and the process that holds a submission. */
package gmm.kit.grade.wire;

/** The processes that compile a submission and run it: nothing that they say is believed. */
package gmm.kit.grade.work;

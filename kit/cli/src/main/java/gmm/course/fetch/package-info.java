/** Fetches data sets that do not ship with the course, checks them and keeps them. */
package gmm.course.fetch;

package app.daybook.publishing;

import java.util.List;

import app.daybook.authoring.CourseFiles;
import app.daybook.course.Course;

/**
 * A course's folder that holds something else than what the studio published last, and waits until somebody decides.
 *
 * @param read what the files say, without errors
 * @param differing the files that are not there as they are served, in order
 */
public record WaitingFolder(CourseFiles files, Course read, List<String> differing) {}

package gmm.course.grade;

import gmm.kit.InputException;
import gmm.kit.Utf8;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Who belongs to a class.
 *
 * @param names by the submission's id, the name of its file or folder
 */
record Roster(Map<String, String> names) {

  /**
   * {@return what a file says: an id and a name a line, after a line of titles}
   *
   * @param file CSV
   * @throws InputException if a line lacks the name
   */
  static Roster read(Path file) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    String text = Utf8.read(file).replaceFirst("^\ufeff", "");
    for (CSVRecord line : format.parse(new StringReader(text))) {
      if (line.size() < 2 || line.get(0).isBlank()) {
        throw new InputException(
            "%s, line %d: an id and a name are wanted, such as s17,Ada Lovelace."
                .formatted(file, line.getRecordNumber() + 1));
      }
      names.put(line.get(0).strip(), line.get(1).strip());
    }
    return new Roster(names);
  }
}

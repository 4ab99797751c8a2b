package gmm.course.check;

import gmm.course.picture.PictureProof;
import gmm.course.run.Workplace;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Every exercise names its picture, which is there and waits for it: with the skeleton's method it
 * is not drawn, with the solved one it comes out the same to the pixel.
 */
record PictureExamination(Workplace workplace, List<TestBed> beds) implements Examination {

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    int examined = 0;
    for (TestBed bed : beds) {
      PictureProof proof = new PictureProof(workplace, bed.module(), bed.skeletonClasses());
      for (ExerciseInfo exercise : Catalogue.course().of(bed.module())) {
        examined++;
        breaches.addAll(proof.breaches(exercise));
      }
    }
    return new Finding("every exercise has its picture", examined, "exercises", breaches);
  }
}

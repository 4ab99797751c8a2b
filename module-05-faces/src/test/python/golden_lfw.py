"""Golden pixels of the loader of Labeled Faces in the Wild: Pillow 9.4.0, NumPy 1.24.2.

Run in this folder; writes ../resources/gmm/faces/given/golden-resize.json: pictures made by a
formula, in other sizes. With the name of an archive in the layout of lfw-funneled.tgz it prints
what LfwTest expects of it instead; nothing of the photographs is kept but sums.
"""

import io
import json
import re
import sys
import tarfile
from pathlib import Path

import numpy as np
from PIL import Image


def picture(width, height):
    y, x = np.mgrid[0:height, 0:width]
    values = (7 * x * x + 11 * y * y + 5 * x * y + 3 * x) % 256
    values[: height // 2, : width // 3] = 255
    values[height // 2 :, : width // 3] = 0  # overshoots beyond black and white are cut
    return values.astype(np.uint8)


def resized():
    sizes = [(94, 125, 47, 62), (94, 125, 23, 31), (20, 15, 20, 15), (20, 15, 7, 15),
             (20, 15, 20, 4), (9, 11, 14, 17), (3, 3, 1, 1)]
    golden = []
    for width, height, to_width, to_height in sizes:
        result = np.asarray(Image.fromarray(picture(width, height)).resize((to_width, to_height)))
        golden.append({"from": [width, height], "to": [to_width, to_height],
                       "pixels": result.ravel().tolist()})
    out = Path(__file__).parent.parent / "resources/gmm/faces/given/golden-resize.json"
    out.write_text("[\n" + ",\n".join("  " + json.dumps(g) for g in golden) + "\n]\n")


def archive(name):
    faces = {}
    with tarfile.open(name) as tar:
        for member in tar:
            if member.isfile() and re.match(r"[^/]+/([^/]+)/\1_\d+\.jpg$", member.name):
                photograph = Image.open(io.BytesIO(tar.extractfile(member).read()))
                face = photograph.crop((78, 70, 172, 195)).resize((47, 62))
                faces[member.name] = np.asarray(face)
    rows = np.array([faces[key] for key in sorted(faces)]).reshape(len(faces), -1).astype(int)
    people = sorted({key.split("/")[1] for key in faces})
    place = {person: i for i, person in enumerate(people)}
    residues = np.array([place[key.split("/")[1]] % 5 for key in sorted(faces)])
    print("photographs, people:", rows.shape, len(people))
    print("of each residue:", [int((residues == r).sum()) for r in range(5)])
    print("sum of all pixels:", int(rows.sum()), "of squares:", int((rows ** 2).sum()))
    weights = np.arange(rows.shape[1]) % 97
    weighted = rows @ weights
    print("weighted, first and last five:", weighted[:5].tolist(), weighted[-5:].tolist())
    print("weighted, all:", int(weighted.sum()))


if len(sys.argv) > 1:
    archive(sys.argv[1])
else:
    resized()

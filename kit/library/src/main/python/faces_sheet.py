"""Makes faces.png, the 100 faces that the course ships, from scikit-image's lfw_subset.npy.

    faces_sheet.py lfw_subset.npy faces.png

The first 100 of its 200 pictures are faces (the rest are not), 25 x 25, float64 from 0 to 1. They are rounded to
256 grey levels and set ten by ten into one 8-bit PNG; face i stands in row i // 10, column i % 10.
Written with NumPy 1.24 and the standard library alone.
"""

import struct
import sys
import zlib

import numpy as np


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(grey):
    height, width = grey.shape
    lines = b"".join(b"\0" + row.tobytes() for row in grey)
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
            + chunk(b"IDAT", zlib.compress(lines, 9)) + chunk(b"IEND", b""))


faces = np.load(sys.argv[1])[:100]
sheet = faces.reshape(10, 10, 25, 25).transpose(0, 2, 1, 3).reshape(250, 250)
with open(sys.argv[2], "wb") as out:
    out.write(png(np.rint(sheet * 255).astype(np.uint8)))

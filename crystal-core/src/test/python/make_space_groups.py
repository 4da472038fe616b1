"""Writes the table of the 530 settings of the space groups, and what spglib's operations of each look like.

Run with: pip install spglib numpy && python make_space_groups.py
The table (src/main/resources/org/cupel/crystal/symmetry/space-groups.tsv) holds facts of the International Tables:
number, setting, Hall symbol and Hermann-Mauguin names. The golden file holds, per setting, the count of operations and
a digest of their sorted texts, translations in twelfths.
"""
import hashlib
import pathlib

import numpy as np
import spglib

TEST = pathlib.Path(__file__).parents[1]
TABLE = TEST.parent / "main/resources/org/cupel/crystal/symmetry/space-groups.tsv"
GOLDEN = TEST / "resources/golden/hall-operations.tsv"


def digest(hall_number):
    operations = spglib.get_symmetry_from_database(hall_number)
    rows = sorted(
        " ".join(str(int(x)) for x in list(np.rint(w).astype(int).flatten()) + [round(12 * t) % 12 for t in v])
        for w, v in zip(operations["rotations"], operations["translations"]))
    return len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest()[:16]


table, golden = [], []
for hall_number in range(1, 531):
    kind = spglib.get_spacegroup_type(hall_number)
    full = kind.international_full
    table.append("\t".join([str(kind.number), kind.choice, kind.hall_symbol, kind.international_short, full]))
    golden.append("\t".join([kind.hall_symbol, *map(str, digest(hall_number))]))
TABLE.write_text("number\tsetting\thall\tshort\tfull\n" + "\n".join(table) + "\n")
GOLDEN.write_text("\n".join(golden) + "\n")

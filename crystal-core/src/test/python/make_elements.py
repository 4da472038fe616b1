"""Prints the constants of org.cupel.crystal.Element.

Run with: pip install mendeleev && python make_elements.py
Masses are the conventional IUPAC standard atomic weights (mass number of the longest-lived isotope where there is
none), radii are the single-bond radii of Pyykkoe and Atsumi, Chem. Eur. J. 15, 186 (2009).
"""
from mendeleev import element

NOBLE = [2, 10, 18, 36, 54, 86, 118]


def row_group(z):
    row = next(i for i, n in enumerate(NOBLE) if z <= n) + 1
    start = ([0] + NOBLE)[row - 1]
    k, length = z - start, NOBLE[row - 1] - start
    if k <= 2 and length > 2 or z == 1:
        return row, k
    if length == 32 and k <= 17:
        return row, 3
    return row, 18 - (length - k)


lines = []
for z in range(1, 119):
    e = element(z)
    row, group = row_group(z)
    en = "Double.NaN" if e.en_pauling is None else repr(float(e.en_pauling))
    name = {"Aluminum": "Aluminium", "Cesium": "Caesium"}.get(e.name, e.name)
    lines.append(f'{e.symbol}({z}, "{name}", {float(e.atomic_weight)!r}, {en}, {group}, {row}, {e.covalent_radius_pyykko / 100!r})')
print(",\n".join("    " + line for line in lines) + ";")

"""Writes the table of what elements cost and how rare they are.

Run with: pip install mendeleev==1.3.0 && python make_element_supply.py
The figures are those that mendeleev (MIT) tabulates. Prices in US dollars per kilogram are Wikipedia's, "Prices of chemical
elements", newest of each element, most of them of the years 2018 to 2024. Abundances in the Earth's crust in milligrams per
kilogram (ppm by mass) are those of the CRC Handbook of Chemistry and Physics, section 14, "Abundance of elements in the
Earth's crust and in the sea". An element without a figure has an empty cell.
"""
import pathlib
import sqlite3

import mendeleev

TABLE = pathlib.Path(__file__).parents[2] / "main/resources/org/cupel/crystal/supply/element-supply.tsv"
database = sqlite3.connect(pathlib.Path(mendeleev.__file__).parent / "elements.db")
lines = ["element\tusd_per_kg\tcrust_ppm"]
for symbol, price, crust in database.execute(
    "select symbol, price_per_kg, abundance_crust from elements order by atomic_number"
):
    lines.append("\t".join([symbol] + ["" if value is None else f"{value:.6g}" for value in (price, crust)]))
TABLE.write_text("\n".join(lines) + "\n")
print(len(lines) - 1, "elements")

import type { Schemas } from '../api/client'

type Vector = [number, number, number]

const length = (v: Vector) => Math.hypot(...v)
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const degrees = (a: Vector, b: Vector) => (180 / Math.PI) * Math.acos(dot(a, b) / (length(a) * length(b)))

/** Our structure in the form that the drawing takes: lattice vectors in Å as rows, positions fractional and cartesian. */
export function pymatgenStructure(structure: Schemas['Structure']) {
  const [a, b, c] = structure.lattice as [Vector, Vector, Vector]
  const volume = Math.abs(dot(a, [b[1] * c[2] - b[2] * c[1], b[2] * c[0] - b[0] * c[2], b[0] * c[1] - b[1] * c[0]]))
  const lattice = {
    matrix: [a, b, c] as [Vector, Vector, Vector],
    pbc: [true, true, true] as [boolean, boolean, boolean],
    a: length(a),
    b: length(b),
    c: length(c),
    alpha: degrees(b, c),
    beta: degrees(a, c),
    gamma: degrees(a, b),
    volume,
  }
  const sites = structure.species.map((element, index) => {
    const abc = structure.frac[index] as Vector
    const xyz = [0, 1, 2].map(axis => abc[0] * a[axis]! + abc[1] * b[axis]! + abc[2] * c[axis]!) as Vector
    return { species: [{ element, occu: 1, oxidation_state: 0 }], abc, xyz, label: element, properties: {} }
  })
  return { lattice, sites, charge: 0 } as never
}

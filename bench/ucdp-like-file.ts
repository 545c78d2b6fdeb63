import { closeSync, openSync, writeSync } from "node:fs"

/** The 49 columns of UCDP GED 24.1 and 25.1. */
const COLUMNS =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"

const WORDS =
  "invented market road north bridge hill clash patrol shelling reported killed fighters residents village town police according source outskirts checkpoint convoy ambush overnight district army group statement".split(
    " "
  )

/**
 * Writes a file in the layout of UCDP GED: 49 columns, about 1 kB a row, the same for the same seed.
 *
 * Everything in it is invented: countries, parties, places, events and sources. Ids come in no order, as in the real
 * file; a place comes eight times on average; one text in twenty has quotes or a line break in it.
 */
export const writeUcdpLikeFile = (path: string, rows: number, seed = 2016): void => {
  const random = generator(seed)
  const int = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const words = (n: number) => Array.from({ length: n }, () => WORDS[int(0, WORDS.length - 1)]!).join(" ")
  const file = openSync(path, "w")
  let text = `${COLUMNS}\n`
  // A walk over all residues in a shuffled order, without keeping them.
  const step = coprimeStep(rows)
  let id = 0
  for (let row = 0; row < rows; row += 1) {
    id = (id + step) % rows
    const place = int(0, Math.max(20, Math.floor(rows / 8)))
    const country = 1 + (place % 60)
    const conflict = country * 10 + int(0, 4)
    const latitude = (((place * 7919) % 60_000) / 1000 - 30).toFixed(6)
    const longitude = (((place * 104_729) % 120_000) / 1000 - 60).toFixed(6)
    const year = int(1989, 2023)
    const month = String(int(1, 12)).padStart(2, "0")
    const day = int(1, 26)
    const precision = [1, 1, 1, 1, 2, 3, 4][int(0, 6)]!
    const [first, last] =
      precision === 1
        ? [day, day]
        : precision === 4
          ? [1, 28]
          : [Math.min(day, 22), Math.min(day, 22) + precision]
    const start = `${year}-${month}-${String(first).padStart(2, "0")}`
    const end = `${year}-${month}-${String(last).padStart(2, "0")}`
    const a = int(0, 5)
    const b = int(0, 8)
    const civilians = int(0, 3)
    const unknown = int(0, 2)
    const best = a + b + civilians + unknown
    const violence = [1, 1, 1, 2, 3][int(0, 4)]!
    const odd = int(0, 19) === 0
    const headline = `${words(9)}${odd ? ' ""as ""told""\n in two lines' : ""}`
    const cells = [
      id + 1,
      `INV-${year}-${violence}-${conflict}-${row}`,
      year,
      int(0, 1),
      "Clear",
      violence,
      conflict,
      10_000 + conflict,
      `"Invented land ${country}: Government, front ${conflict % 5}"`,
      conflict,
      20_000 + conflict,
      `Government of Invented land ${country} - Invented front ${conflict}`,
      country,
      30_000 + country,
      `Government of Invented land ${country}`,
      1000 + conflict,
      40_000 + conflict,
      violence === 3 ? "Civilians" : `Invented front ${conflict}`,
      int(-1, 6),
      `"Invented Wire,${start},${headline};Invented Radio,${start},${words(6)}"`,
      '"Invented Wire;Invented Radio"',
      `${start};${start}`,
      `"${headline};${words(6)}"`,
      `"${words(1)} ${words(1)}, ${words(1)}"`,
      [1, 1, 1, 2, 2, 3, 4, 5, 6][place % 9]!,
      `Invented place ${place} town`,
      `"${words(16)}, about ${int(1, 40)} km from the invented place ${place}"`,
      `Invented province ${country}-${place % 7}`,
      `Invented district ${country}-${place % 77}`,
      latitude,
      longitude,
      `POINT (${longitude} ${latitude})`,
      100_000 + (place % 90_000),
      `Invented land ${country}`,
      country,
      ["Africa", "Americas", "Asia", "Europe", "Middle East"][country % 5]!,
      int(1, 2),
      precision,
      `${start} 00:00:00.000`,
      `${end} 00:00:00.000`,
      a,
      b,
      civilians,
      unknown,
      best,
      best + int(0, 6),
      Math.max(0, best - int(0, 3)),
      country,
      ""
    ]
    text += `${cells.join(",")}\n`
    if (text.length > 4_000_000) {
      writeSync(file, text)
      text = ""
    }
  }
  writeSync(file, text)
  closeSync(file)
}

/** mulberry32: 32 bits of state, the same numbers for the same seed on every machine. */
const generator = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const coprimeStep = (n: number): number => {
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b))
  let step = Math.floor(n * 0.618) + 1
  while (divides(step, n) !== 1) step += 1
  return step
}

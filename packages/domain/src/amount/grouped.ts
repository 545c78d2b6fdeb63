/** A number as it is written in every language here: its thousands set apart, its fraction behind a point. */
export const grouped = (value: number): string => {
  const [whole = "0", fraction] = String(value).split(".")
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ",")
  return fraction === undefined ? thousands : `${thousands}.${fraction}`
}

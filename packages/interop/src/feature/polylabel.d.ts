declare module "polylabel" {
  const polylabel: (
    polygon: ReadonlyArray<ReadonlyArray<readonly [number, number]>>,
    precision?: number
  ) => [number, number]
  export default polylabel
}

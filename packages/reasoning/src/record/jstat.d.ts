declare module "jstat" {
  interface BetaDistribution {
    cdf(x: number, alpha: number, beta: number): number
    inv(probability: number, alpha: number, beta: number): number
  }
  const library: { readonly jStat: { readonly beta: BetaDistribution } }
  export default library
}

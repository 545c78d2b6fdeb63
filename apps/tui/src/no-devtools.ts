/** Stands in for React's developer tools, which are not shipped. */
export default {}

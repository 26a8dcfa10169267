declare module 'opencc-js/dict/*' {
  /** `traditional simplified|…`, one character or word each. */
  const pairs: string
  // biome-ignore lint/style/noDefaultExport: the package exports nothing else
  export default pairs
}

/** The model namespaces of DMN, oldest first. Each version changed its namespace and kept the elements we read. */
export const dmnNamespaces = {
  '1.1': 'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
  '1.2': 'http://www.omg.org/spec/DMN/20180521/MODEL/',
  '1.3': 'https://www.omg.org/spec/DMN/20191111/MODEL/',
  '1.4': 'https://www.omg.org/spec/DMN/20211108/MODEL/',
  '1.5': 'https://www.omg.org/spec/DMN/20230324/MODEL/',
  '1.6': 'https://www.omg.org/spec/DMN/20240513/MODEL/',
} as const

export type DmnVersion = keyof typeof dmnNamespaces

/** How products wrote 1.1 before its namespace was settled: Flowable 6, Camunda 7.4 to 7.6. */
const otherNames: Readonly<Record<string, DmnVersion>> = {
  'http://www.omg.org/spec/DMN/20151101': '1.1',
  'http://www.omg.org/spec/DMN/20151101/dmn11.xsd': '1.1',
}

/** Which version a namespace stands for, whatever its scheme and its final slash. */
export const versionOf = (namespace: string): DmnVersion | undefined => {
  const plain = (text: string): string =>
    text
      .replace(/^https?:/, '')
      .replace(/\/$/, '')
      .toLowerCase()
  const found = Object.entries(dmnNamespaces).find(([, each]) => plain(each) === plain(namespace))
  const other = Object.entries(otherNames).find(([each]) => plain(each) === plain(namespace))
  return (found?.[0] as DmnVersion | undefined) ?? other?.[1]
}

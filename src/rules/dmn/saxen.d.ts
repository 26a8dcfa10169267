declare module 'saxen' {
  type Attributes = Readonly<Record<string, string>>

  export class Parser {
    constructor(options?: { proxy?: boolean })
    on(
      event: 'openTag',
      handle: (name: string, attributes: () => Attributes, decode: unknown, selfClosing: boolean) => void,
    ): this
    on(event: 'closeTag', handle: (name: string) => void): this
    on(
      event: 'error' | 'warn',
      handle: (error: Error, context: () => { line: number; column: number }) => void,
    ): this
    on(event: 'text' | 'cdata' | 'comment' | 'attention' | 'question', handle: (value: string) => void): this
    parse(xml: string): unknown
    stop(): void
  }
}

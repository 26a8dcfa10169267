/** A value of an attribute, as OpenTelemetry takes it. */
export type AttributeValue = string | number | boolean | string[]

export type Attributes = Record<string, AttributeValue>

interface Span {
  setAttribute(name: string, value: AttributeValue): unknown
  setStatus(status: { code: number }): unknown
  end(): void
}

interface Instrument {
  readonly description: string
  readonly unit?: string
}

/** What is used of `@opentelemetry/api`: an app that has no use for it compiles without its declarations. */
export interface OpenTelemetryApi {
  readonly context: {
    active(): unknown
    with<Answer>(context: unknown, work: () => Answer): Answer
  }
  readonly trace: {
    getTracer(name: string): {
      startSpan(name: string, options: { kind: number; attributes: Attributes }): Span
    }
    setSpan(context: unknown, span: unknown): unknown
  }
  readonly metrics: {
    getMeter(name: string): {
      createCounter(name: string, options: Instrument): { add(count: number, attributes?: Attributes): void }
      createHistogram(
        name: string,
        options: Instrument,
      ): { record(value: number, attributes?: Attributes): void }
    }
  }
  readonly SpanKind: { readonly INTERNAL: number; readonly PRODUCER: number }
  readonly SpanStatusCode: { readonly ERROR: number }
}

import type * as z from 'zod'

/** A type with its lists and properties open to change, as zod infers them. */
type Open<T> = T extends readonly (infer Item)[]
  ? Open<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Open<T[Key]> }
    : T

type Same<A, B> =
  (<T>() => T extends Open<A> ? 1 : 2) extends <T>() => T extends Open<B> ? 1 : 2 ? true : false

/** What a schema must be to stand for an interface: neither may know a key or a value that the other does not. */
export type Describes<Schema extends z.ZodType, Out, In> =
  Same<z.output<Schema>, Out> extends true
    ? Same<z.input<Schema>, In> extends true
      ? Schema
      : 'what goes in differs from the interface'
    : 'what comes out differs from the interface'

/**
 * A schema under the name of the interface that it checks: the interface is what people read and what declarations carry, the
 * schema what is asked at run time. Where the two differ it does not compile.
 */
export const described =
  <Out, In = Out>() =>
  <Schema extends z.ZodType>(schema: Schema & Describes<Schema, Out, In>): z.ZodType<Out, In> =>
    schema as unknown as z.ZodType<Out, In>

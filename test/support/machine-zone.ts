import { expect } from 'vitest'

// A zone that the runtime ignored would prove nothing.
expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env.TZ)

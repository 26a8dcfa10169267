import * as z from 'zod'
import { closureGrounds, outcomes, outsideRoutes } from '../outcome.js'

export const outcome = z.enum(outcomes)
export const closureGround = z.enum(closureGrounds)
export const outsideRoute = z.enum(outsideRoutes)

import * as z from 'zod'
import { channels, socialPlatforms, sources } from '../channels.js'

export const channel = z.enum(channels)
export const socialPlatform = z.enum(socialPlatforms)
export const source = z.enum(sources)

/** Every way in that the procedures name. A host's own channel is `other` with a `channelDetail`. */
export const channels = [
  'phone',
  'letter',
  'email',
  'sms',
  'fax',
  'written-form',
  'branch',
  'internet-banking',
  'mobile-banking',
  'mobile-app',
  'website',
  'online-platform',
  'online-service-centre',
  'social-media',
  'contact-centre',
  'regulator-forwarded',
  'consumer-association-forwarded',
  'other',
] as const
/** The way by which a complaint reached the bank. */
export type Channel = (typeof channels)[number]

/** Channels that leave a lasting record with proof of receipt, so that a complaint can be traced. */
export const traceableChannels: readonly Channel[] = channels.filter(
  (each) => each !== 'phone' && each !== 'branch' && each !== 'other',
)

/** Where on social media a complaint was found. */
export const socialPlatforms = ['weibo', 'wechat', 'forum', 'other'] as const
export type SocialPlatform = (typeof socialPlatforms)[number]

/** Who raised the matter with the bank. */
export const sources = [
  'customer',
  'regulator',
  'consumer-association',
  'media',
  'executive',
  'staff',
  'other',
] as const
export type ComplaintSource = (typeof sources)[number]

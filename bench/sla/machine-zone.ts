/** Peers compute in the machine's zone; it must be set before any of them is loaded. */
process.env.TZ = 'Asia/Shanghai'

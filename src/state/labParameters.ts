/** What the knobs of a lab are set to, as the address tells it; what a text means is the lab's to say. */
export type RawLabParameters = Readonly<Record<string, string>>

const namePattern = /^[a-z][A-Za-z0-9]{0,19}$/
/** As long as browsers and messengers let an address be. */
const maxTextLength = 4000

/** Reads the knobs among the parameters of an address, the first of each name. */
export function parseLabParameters(query: URLSearchParams): RawLabParameters {
  const entries = [...query].filter(([name, text]) => namePattern.test(name) && text.length <= maxTextLength)
  return Object.fromEntries(entries.reverse())
}

/** Writes knobs as parameters, in the order of their names. */
export function formatLabParameters(knobs: RawLabParameters): string[] {
  return Object.keys(knobs)
    .sort()
    .map((name) => `${name}=${escapeParameter(knobs[name]!)}`)
}

/** Half of a character that takes two, which cannot be written. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Escapes just what would not be read back from a query. */
const escapeParameter = (text: string) =>
  encodeURIComponent(text.replace(loneSurrogate, '\ufffd'))
    .replace(/%20/g, '+')
    .replace(/%(?:2C|3A|3B|40|24|2F)/g, decodeURIComponent)

/** Whether they say the same. */
export const isSameLabParameters = (one: RawLabParameters, other: RawLabParameters) =>
  formatLabParameters(one).join('&') === formatLabParameters(other).join('&')

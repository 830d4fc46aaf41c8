/** The parameters of a lab as text, as in the address; each lab parses its own. */
export type RawLabParameters = Readonly<Record<string, string>>

const namePattern = /^[a-z][A-Za-z0-9]{0,19}$/
/** In characters; browsers and messengers do not support much longer addresses. */
const maxTextLength = 4000

/** Parses the lab parameters of an address; of repeated names the first counts. */
export function parseLabParameters(query: URLSearchParams): RawLabParameters {
  const entries = [...query].filter(([name, text]) => namePattern.test(name) && text.length <= maxTextLength)
  return Object.fromEntries(entries.reverse())
}

/** Formats lab parameters as `name=value`, sorted by name. */
export function formatLabParameters(parameters: RawLabParameters): string[] {
  return Object.keys(parameters)
    .sort()
    .map((name) => `${name}=${escapeParameter(parameters[name]!)}`)
}

/** An unpaired surrogate, which cannot be encoded in UTF-8. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Escapes only the characters that a query would not preserve. */
const escapeParameter = (text: string) =>
  encodeURIComponent(text.replace(loneSurrogate, '\ufffd'))
    .replace(/%20/g, '+')
    .replace(/%(?:2C|3A|3B|40|24|2F)/g, decodeURIComponent)

export const isSameLabParameters = (one: RawLabParameters, other: RawLabParameters) =>
  formatLabParameters(one).join('&') === formatLabParameters(other).join('&')

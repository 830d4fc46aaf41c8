/**
 * The values of a lab's parameters. Those of an address are texts until the lab has loaded, which knows what they
 * mean.
 */
export type LabParameters = Readonly<Record<string, string | number | boolean>>

const namePattern = /^[a-z][A-Za-z0-9]{0,19}$/
/** In characters; browsers and messengers do not support much longer addresses. */
const maxTextLength = 4000

/** Parses the lab parameters of an address, as texts; of repeated names the first counts. */
export function parseLabParameters(query: URLSearchParams): Readonly<Record<string, string>> {
  const entries = [...query].filter(([name, text]) => namePattern.test(name) && text.length <= maxTextLength)
  return Object.fromEntries(entries.reverse())
}

/** Formats lab parameters as `name=value`, sorted by name. */
export function formatLabParameters(parameters: LabParameters): string[] {
  return Object.keys(parameters)
    .sort()
    .map((name) => `${name}=${escapeParameter(formatValue(parameters[name]!))}`)
}

const formatValue = (value: string | number | boolean) =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)

/** An unpaired surrogate, which cannot be encoded in UTF-8. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Escapes only the characters that a query would not preserve. */
const escapeParameter = (text: string) =>
  encodeURIComponent(text.replace(loneSurrogate, '\ufffd'))
    .replace(/%20/g, '+')
    .replace(/%(?:2C|3A|3B|40|24|2F)/g, decodeURIComponent)

export const isSameLabParameters = (one: LabParameters, other: LabParameters) =>
  formatLabParameters(one).join('&') === formatLabParameters(other).join('&')

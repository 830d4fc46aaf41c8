/**
 * The only module that turns text into HTML and into the address of a worker: where the site's policy is in force, browsers
 * accept nothing else. Neither comes from a reader or an address.
 */
const policy = globalThis.window?.trustedTypes?.createPolicy('layers-of-time', {
  createHTML: (html) => html,
  createScriptURL: (address) => address,
})

/** HTML of an article or a lab, which the compiler has sanitized. */
export const trustHtml = (html: string): string | TrustedHTML => policy?.createHTML(html) ?? html

/** The address of a worker of the site. The type of `new Worker` does not know trusted addresses. */
export const trustScriptAddress = (address: string) => (policy?.createScriptURL(address) ?? address) as string

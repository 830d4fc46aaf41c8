import temml from 'temml'

/** MathML, or why there is none and how many characters into the TeX. */
export type Equation = { readonly mathml: string } | { readonly fault: string; readonly offset: number }

/** Temml calls itself for every group; this many characters cannot nest deep enough to exhaust the stack. */
const longest = 2000

/** Sets a TeX equation in MathML; `display` is for one on lines of its own. */
export function typeset(tex: string, display: boolean): Equation {
  if (tex.trim() === '') return { fault: 'is empty. Write it, or remove it.', offset: 0 }
  if (tex.length > longest) return { fault: `is longer than ${longest} characters. Divide it.`, offset: 0 }
  const macro = /\\(?:[a-z]?def|let|(?:re)?newcommand|label|(?:eq)?ref)(?![A-Za-z])/.exec(tex)
  if (macro)
    return { fault: `uses ${macro[0]}. Write plain TeX, without macros and labels.`, offset: macro.index }
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      strict: true,
      trust: false,
      annotate: false,
    })
    return { mathml }
  } catch (error) {
    return { fault: `cannot be read: ${reason(error)}. Write plain TeX.`, offset: positionOf(error) }
  }
}

/** Temml's own words without the extract of the equation that follows them. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const first = message
    .replace(/ at (?:position \d+|end of input):[\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return first.charAt(0).toLowerCase() + first.slice(1)
}

function positionOf(error: unknown): number {
  return error instanceof Error && 'position' in error && typeof error.position === 'number'
    ? error.position
    : 0
}

import temml from 'temml'

/** MathML, or the problem and its offset in the TeX, in characters. */
export type TypesetResult =
  | { readonly mathml: string }
  | { readonly problem: string; readonly offset: number }

/** In characters. Temml recurses for every group; a text this short cannot overflow the stack. */
const maxLength = 2000

/** Converts a TeX equation to MathML; `display` is display mode, else inline. */
export function typesetEquation(tex: string, display: boolean): TypesetResult {
  if (tex.trim() === '') return { problem: 'is empty. Write it, or remove it.', offset: 0 }
  if (tex.length > maxLength)
    return { problem: `is longer than ${maxLength} characters. Divide it.`, offset: 0 }
  const macro = /\\(?:[a-z]?def|let|(?:re)?newcommand|label|(?:eq)?ref)(?![A-Za-z])/.exec(tex)
  if (macro)
    return { problem: `uses ${macro[0]}. Write plain TeX, without macros and labels.`, offset: macro.index }
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      strict: true,
      trust: false,
      annotate: false,
    })
    // The site's policy forbids attributes of style; scripts set these styles (views/page/Html.tsx, index.html).
    return { mathml: mathml.replaceAll(' style="', ' data-style="') }
  } catch (error) {
    return {
      problem: `cannot be read: ${extractReason(error)}. Write plain TeX.`,
      offset: getErrorOffset(error),
    }
  }
}

/** Temml's message without the excerpt of the equation at its end. */
function extractReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const first = message
    .replace(/ at (?:position \d+|end of input):[\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  return first.charAt(0).toLowerCase() + first.slice(1)
}

function getErrorOffset(error: unknown): number {
  return error instanceof Error && 'position' in error && typeof error.position === 'number'
    ? error.position
    : 0
}

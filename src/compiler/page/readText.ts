import { advancePosition, fileStart, type ReportIssue, type TextPosition } from './issue'

const mebibyte = 1024 * 1024

/** Decodes a file, without byte-order mark and with `\n` line ends; undefined, with an issue, if it is not valid. */
export function readText(bytes: Uint8Array, report: ReportIssue): string | undefined {
  if (bytes.length > mebibyte) {
    report(fileStart, 'the file is larger than 1 MiB. Split or shorten it.')
    return
  }
  const text = decode(bytes)
  if (text === undefined) {
    report(findInvalidByte(bytes), 'this is not valid UTF-8. Save the file as UTF-8.')
    return
  }
  if (text.trim() === '') {
    report(fileStart, 'the file is empty. Write its content, or delete it.')
    return
  }
  const invisible = invisibleCharacter.exec(text)
  if (invisible) {
    const code = invisible[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    report(
      advancePosition(fileStart, text.slice(0, invisible.index)),
      `there is an invisible character (U+${code}). Remove it.`,
    )
    return
  }
  return text
}

/**
 * Control characters except tab and line feed, zero-width spaces, and characters that change the direction of text, by which
 * a file can read otherwise than it is.
 */
const invisibleCharacter = /(?![\t\n])[\p{Cc}\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u

function decode(bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream }).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}

/** The position of the first byte that is not valid UTF-8, by bisection. */
function findInvalidByte(bytes: Uint8Array): TextPosition {
  let valid = 0
  let invalid = bytes.length
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2)
    if (decode(bytes.subarray(0, middle), true) === undefined) invalid = middle
    else valid = middle
  }
  return advancePosition(fileStart, decode(bytes.subarray(0, valid), true) ?? '')
}

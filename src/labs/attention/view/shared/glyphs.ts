const glyphs: Readonly<Record<string, string>> = { ' ': '␣', '\n': '⏎', '\t': '⇥', '\r': '⏎', '\u3000': '␣' }

/** Replaces whitespace by a visible symbol; returns other characters unchanged. */
export const toVisibleCharacter = (character: string) => glyphs[character] ?? character

import type { KeyboardEvent } from 'react'

/**
 * Whether a key belongs to an input method, which is composing a word. Safari sends the Enter that ends it afterwards, as
 * key code 229.
 */
export const isComposing = ({ nativeEvent }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || nativeEvent.keyCode === 229

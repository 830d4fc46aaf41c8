import { type Point, roundToTenth } from '../../../layout/geometry'

/** The CSS transform that moves an element to a point, in px. */
export const cssTranslate = ({ x, y }: Point) => `translate(${roundToTenth(x)}px, ${roundToTenth(y)}px)`

import { type Point, roundToTenth } from '../../../layout/geometry'

/** The transform that puts something at a point. */
export const translate = ({ x, y }: Point) => `translate(${roundToTenth(x)}px, ${roundToTenth(y)}px)`

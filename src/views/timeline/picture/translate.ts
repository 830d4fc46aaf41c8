import { type Point, round } from '../../../layout/geometry'

/** The transform that puts something at a point. */
export const translate = ({ x, y }: Point) => `translate(${round(x)}px, ${round(y)}px)`

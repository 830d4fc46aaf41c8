import { master, scaling } from './precisionStudies'

/** The planner has no claims that depend on a seed. */
export const studies = { scaling, master }

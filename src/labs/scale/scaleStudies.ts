import { master, scaling } from './precisionStudies'

/** What the labs of scale claim. The planner claims nothing that chance has a part in. */
export const studies = { scaling, master }

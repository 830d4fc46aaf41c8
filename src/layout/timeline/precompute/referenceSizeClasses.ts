import { type Orientation, type SizeClass, sizeClasses } from '../axis/timelineFrame'

const find = (id: string) => sizeClasses.find((sizeClass) => sizeClass.id === id)!

/**
 * The size classes for which positions are chosen: one per orientation, so that a mark has the same position
 * in all sizes.
 */
export const referenceSizeClasses: Readonly<Record<Orientation, SizeClass>> = {
  horizontal: find('h1260x570'),
  vertical: find('v690x284'),
}

/** Some of the size classes, from small to large. */
export const sampleSizeClasses: Readonly<Record<Orientation, readonly SizeClass[]>> = {
  horizontal: ['h800x180', 'h1000x480', 'h1260x570', 'h1900x800'].map(find),
  vertical: ['v560x252', 'v690x284', 'v860x560'].map(find),
}

/** The size classes of phones, for which places of names of eras are chosen one by one. */
export const phoneSizeClasses: Readonly<Record<Orientation, readonly SizeClass[]>> = {
  horizontal: ['h640x160', 'h800x180'].map(find),
  vertical: ['v540x214', 'v690x252', 'v750x284'].map(find),
}

/** Smaller size classes in which the names of eras should fit into their strata. */
export const smallSizeClasses: Readonly<Record<Orientation, SizeClass>> = {
  horizontal: find('h1000x480'),
  vertical: find('v560x284'),
}

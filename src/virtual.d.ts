/** What the content plugin serves (see build/content.ts). */
declare module 'virtual:timeline' {
  const timeline: import('./model/timeline').Timeline
  export default timeline
}
declare module 'virtual:readings' {
  /** By `language/kind/id`. */
  export const readings: Readonly<
    Record<string, () => Promise<{ default: import('./state/library').Reading }>>
  >
}
declare module 'virtual:documents' {
  const documents: readonly import('./state/find').Document[]
  export default documents
}

import charactersPart from './characters/charactersPart'
import translatePart from './translate/translatePart'

export default [translatePart, charactersPart]

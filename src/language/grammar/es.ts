import type { Language } from './base.ts'
import { list } from './list.ts'

const ones = list(`un | dos | tres | cuatro | cinco | seis | siete | ocho | nueve`)
const tens = list(`treinta | cuarenta | cincuenta | sesenta | setenta | ochenta | noventa`)
const hundreds = list(
  `doscient | trescient | cuatrocient | quinient | seiscient | setecient | ochocient | novecient`,
)

/** "veintidós", "treinta y cinco", "doscientas": what is counted of men ends in "o", of women in "a". */
const numbersOfSeveral = Object.fromEntries([
  ...ones.map((one, i) => [`veinti${one}`, 21 + i]),
  ...tens.flatMap((ten, i) => [
    [ten, 30 + 10 * i],
    ...ones.map((one, j) => [`${ten} y ${one}`, 31 + 10 * i + j]),
    ...['uno', 'una'].map((one) => [`${ten} y ${one}`, 31 + 10 * i]),
  ]),
  ...['os', 'as'].flatMap((ending) =>
    hundreds.map((hundred, i) => [`${hundred}${ending}`, 200 + 100 * i]),
  ),
])

/** "undécimo", "vigésima", and what follows tens: "vigésima segunda". */
const manyth = Object.fromEntries(
  Object.entries({
    séptim: 7,
    octav: 8,
    noven: 9,
    décim: 10,
    undécim: 11,
    duodécim: 12,
    decimotercer: 13,
    decimocuart: 14,
    decimoquint: 15,
    vigésim: 20,
    trigésim: 30,
    cuadragésim: 40,
    quincuagésim: 50,
    sexagésim: 60,
    septuagésim: 70,
    octogésim: 80,
    nonagésim: 90,
    centésim: 100,
  }).flatMap(([stem, place]) => ['o', 'a'].map((ending) => [`${stem}${ending}`, place])),
)

/** Spanish. */
export const spanish: Language = {
  language: 'es',
  acts: {
    undo: list(`deshacer | deshaz | deshazlo | deshaz eso | deshaz lo último | deshacer lo último | vuelve atrás | volver atrás
      | atrás | cancela | cancela eso | cancela lo último | anula eso | anula lo último | como antes | como estaba antes
      | déjalo como estaba | me equivoqué | me he equivocado | retiro lo dicho | olvida lo último`),
    reset:
      list(`empezar de nuevo | empieza de nuevo | empecemos de nuevo | empezar de cero | empieza de cero | desde cero
      | vuelve a empezar | volver a empezar | reiniciar | reinicia | reinícialo | reinicia todo | restablecer | restablece todo
      | borra todo | bórralo todo | olvida todo | olvídalo todo | olvida todo lo que dije | quita todos los filtros
      | elimina todos los filtros | sin filtros | borra los filtros | borrón y cuenta nueva`),
    satisfied:
      list(`perfecto | gracias | muchas gracias | mil gracias | genial | estupendo | excelente | muy bien | está bien así | así está bien
      | me gusta | me gustan | me encanta | me encantan | fenomenal | buenísimo | eso es | justo lo que quería | así me gusta
      | mucho mejor | mejor así | bien hecho | buen trabajo | qué bien | me gusta esto | me gustan estas`),
    explain:
      list(`por qué | por qué esto | por qué este | por qué está esto aquí | por qué está aquí | por qué están aquí
      | por qué veo esto | por qué me muestras esto | por qué me sale esto | explica | explícame esto | explícalo | y esto por qué`),
    unsupported:
      list(`reproduce | reprodúcelo | pon el tráiler | compra | cómpralo | descarga | descárgalo | qué hora es
      | cuéntame un chiste | cierra sesión | cerrar sesión | qué puedes hacer | quién eres`),
    noise:
      list(`hola | buenas | buenos días | buenas tardes | buenas noches | vale | sí | no | ok | okay | adiós | hasta luego
      | no sé | no lo sé | ni idea | qué tal | cómo estás | jaja | bueno | nada`),
  },
  openings: {
    explain:
      list(`por qué está | por qué están | por qué me | por qué has | por qué veo | por qué hay | por qué sale | por qué tantas
      | por qué tantos | por qué tanto | explícame por qué | dime por qué | cómo elegiste | cómo has elegido`),
    unsupported:
      list(`reproduce el | reproduce la | compra el | compra la | cómprame | descarga el | descarga la | quién es | quién dirigió
      | cuánto dura | cuánto cuesta | cuándo se | dónde puedo | cómo puedo | ignora todas las instrucciones
      | ignora las instrucciones | escríbeme | traduce | recuérdame`),
  },
  scopes: {
    want: list(`quiero | quiero ver | quisiera | quisiera ver | querría | me gustaría | me gustaría ver | necesito | dame | ponme | muéstrame
      | muestra | enséñame | busco | estoy buscando | búscame | recomiéndame | por qué no | algo | algo de | alguna | algún | alguno
      | algunas de | qué tal`),
    only: list(`solo | sola | solamente | únicamente | exclusivamente | solo quiero | solo quiero ver | quiero solo | muéstrame solo | nada más que
      | nada que no sea | limítate a`),
    more: list(
      `más | más de | añade | agrega | también | sobre todo | principalmente | todavía más | aún más`,
    ),
    like: list(`me gusta | me gustan | me gusta mucho | me gustan mucho | me encanta | me encantan | adoro | amo | prefiero | preferiría
      | me apetece | me apetecen | tengo ganas de | tengo ganas de ver | me interesa | me interesan | soy fan de`),
    without:
      list(`sin | no | nada | nada de | nada con | ningún | ninguna | ninguno | evita | excluye | quita | elimina | oculta | odio | detesto | no quiero
      | no quiero ver | no quiero nada de | no quiero nada con | ya no quiero | no quiero más | no me gusta | no me gustan
      | no me gusta nada | no me gustan nada | no soporto | no me muestres | no me pongas | no muestres | no me recomiendes
      | nunca | jamás | tampoco | ni | no más | nada más de | basta de | estoy harto de | estoy harta de | harto de | harta de | todo menos
      | cualquier cosa menos | todo excepto | cualquier cosa excepto | todo salvo | me da asco | deja de mostrarme
      | deja de recomendarme | que no sea de`),
    isnt: list(
      `no es | no son | no sea | no sean | que no sea | que no sean | no tenga | que no tenga | que no tengan | no sale`,
    ),
    out: list(
      `no gracias | fuera | queda fuera | quedan fuera | no me interesa | no me interesan | no es para mí | no son para mí`,
    ),
    less: list(`menos | menos de | no tanto | no tanta | no tantos | no tantas | demasiado | demasiada | demasiados | demasiadas
      | cansado de | cansada de | estoy cansado de | estoy cansada de | no mucho | no mucha | no muchas | no muchos | no muy
      | no me apetece | no me apetecen | mejor no | preferiblemente no | no demasiado | no tan`),
    except: list(`excepto | salvo | a excepción de | con excepción de | aparte de | pero no`),
    allow:
      list(`está bien | están bien | ya está bien | está bien otra vez | están bien otra vez | está bien de nuevo | están bien de nuevo
      | vuelve a estar bien | vuelven a estar bien | vuelve a valer | vale otra vez | vale de nuevo | no me importa | no me importan
      | ya no me importa | ya no me molesta | no me molesta | no me molestan | permite | se permite | puede volver | pueden volver
      | de nuevo está bien | otra vez está bien`),
    forget:
      list(`olvida | olvídate de | olvida lo de | olvida lo que dije de | olvida lo que dije sobre | olvida lo que he dicho de
      | olvida lo que he dicho sobre | ignora | ignora lo que dije de | ignora lo que dije sobre | da igual | me da igual
      | no importa | no es necesario | no es necesaria | no son necesarios | no son necesarias | no es necesario que sea
      | no hace falta | no hacen falta | no necesito | no tiene que ser | no tienen que ser | no tiene por qué ser | no es imprescindible
      | no necesariamente | quita el límite de | sin límite de | no hace falta que sea`),
    instead:
      list(`en su lugar | en cambio | en lugar de eso | en vez de eso | en lugar de esto | en vez de esto | mejor pon | mejor ponme | mejor dame | quise decir | quería decir
      | cambié de opinión | he cambiado de opinión | he cambiado de idea | ahora quiero | ahora muéstrame | ahora enséñame
      | cambia a | cámbialo por | cambia eso por`),
    insteadOf: list(`en lugar de | en vez de`),
    clear:
      list(`olvida todo | olvídalo todo | olvida todo lo que dije | borra todo y | borra todo | empieza de nuevo con | empieza de nuevo
      | empieza de cero | desde cero`),
    must: list(
      `tiene que ser | tienen que ser | debe ser | deben ser | tiene que tener | debe tener | ha de ser`,
    ),
    any: list(`cualquier | cualquiera`),
  },
  closings: ['without', 'isnt'],
  little: list(
    `un poco | un poco de | un poquito | un poquito de | ligeramente | unos pocos | unas pocas | unos cuantos | unas cuantas`,
  ),
  much: list(
    `mucho | mucha | muchos | muchas | muchísimo | muchísima | muchísimas | bastante | bastantes`,
  ),
  weak: list(`quizá | quizás | tal vez | a lo mejor | si es posible | si puede ser | a ser posible | idealmente | preferiblemente
    | preferentemente | de ser posible`),
  and: list(`y | e | y además | así como`),
  or: list(`o | u | o bien | o quizás | o tal vez`),
  contrast: list(`pero | aunque | sin embargo`),
  reason: list(`porque | ya que`),
  result: list(`así que`),
  lacking: { before: list(`sin | no | cero`), after: [] },
  topic:
    list(`sobre | acerca de | ambientada en | ambientado en | ambientadas en | ambientados en | que trate de | que traten de | que trata de
    | que hable de | basada en | basado en | basadas en | basados en`),
  likeness:
    list(`como | parecido a | parecida a | parecidos a | parecidas a | similar a | similares a | del estilo de | al estilo de
    | en la línea de`),
  maker:
    list(`dirigida por | dirigido por | dirigidas por | dirigidos por | hecho por | hecha por | escrita por | escrito por | creado por
    | creada por | del director | de la directora | por`),
  member: list(
    `con | protagonizada por | protagonizado por | protagonizadas por | que tenga | que tengan | que incluya`,
  ),
  comparisons: [
    {
      operator: '<',
      phrases: list(
        `menos de | menor de | menor que | menores de | por debajo de | inferior a | de menos de`,
      ),
    },
    {
      operator: '<',
      measure: 'duration',
      phrases: list(`más corto que | más corta que | más cortas que | más cortos que`),
    },
    {
      operator: '<',
      measure: 'money',
      phrases: list(`más barato que | más barata que | más baratos que | más baratas que`),
    },
    {
      operator: '<',
      measure: 'time',
      phrases:
        list(`antes de | antes del | anterior a | anteriores a | anterior al | anteriores al | de antes de | más antiguo que
        | más antigua que | más viejo que | más vieja que`),
    },
    {
      operator: '<=',
      phrases:
        list(`como máximo | como mucho | máximo | un máximo de | hasta | no más de | de no más de | no mayor de | a lo sumo
        | nada de más de | nada por encima de | que no pase de | que no supere | que no supere los | no superior a`),
    },
    {
      operator: '<=',
      measure: 'duration',
      phrases: list(`solo tengo | tengo | solo tenemos | tenemos | que no dure más de`),
    },
    {
      operator: '<=',
      measure: 'money',
      phrases: list(`puedo gastar | mi presupuesto es | presupuesto de | un presupuesto de`),
    },
    {
      operator: '<=',
      measure: 'time',
      phrases: list(`nada posterior a | nada después de | no posterior a`),
    },
    {
      operator: '>',
      phrases: list(`más de | mayor de | mayor que | por encima de | superior a | de más de`),
    },
    {
      operator: '>',
      measure: 'duration',
      phrases: list(`más largo que | más larga que | más largas que | más largos que`),
    },
    {
      operator: '>',
      measure: 'money',
      phrases: list(`más caro que | más cara que | más caros que | más caras que`),
    },
    {
      operator: '>',
      measure: 'time',
      phrases:
        list(`después de | después del | posterior a | posteriores a | posterior al | posteriores al | más nuevo que | más nueva que
        | más reciente que`),
    },
    {
      operator: '>=',
      phrases: list(
        `al menos | por lo menos | como mínimo | mínimo | un mínimo de | no menos de | nada de menos de | nada por debajo de`,
      ),
    },
    {
      operator: '>=',
      measure: 'time',
      phrases: list(
        `desde | desde el | a partir de | a partir del | nada anterior a | nada antes de | nada de antes de | no anterior a`,
      ),
    },
    {
      operator: 'around',
      phrases: list(
        `alrededor de | cerca de | aproximadamente | más o menos | unos | unas | en torno a | casi | hacia`,
      ),
    },
  ],
  comparisonsAfter: [
    {
      operator: '<=',
      phrases: list(
        `como máximo | como mucho | máximo | o menos | a lo sumo | o anterior | o anteriores`,
      ),
    },
    {
      operator: '>=',
      phrases: list(
        `como mínimo | mínimo | o más | al menos | por lo menos | en adelante | o posterior | o posteriores`,
      ),
    },
    { operator: 'around', phrases: list(`más o menos | aproximadamente`) },
  ],
  between: list(`entre | de | desde | del`),
  to: list(`y | a | hasta | al`),
  sorts: [
    {
      measure: 'time',
      direction: 'desc',
      phrases:
        list(`primero lo más nuevo | lo más nuevo primero | primero las más nuevas | primero los más nuevos | las más nuevas primero
        | los más nuevos primero | primero lo más reciente | lo más reciente primero | las más recientes primero
        | los más recientes primero | primero las más recientes | primero los más recientes | las más recientes | los más recientes
        | las más nuevas | los más nuevos | lo más nuevo | lo más reciente | ordena por fecha | ordena por año | ordenar por fecha
        | ordenar por año | por fecha | por año`),
    },
    {
      measure: 'time',
      direction: 'asc',
      phrases:
        list(`primero lo más antiguo | lo más antiguo primero | las más antiguas primero | los más antiguos primero | primero las más antiguas
        | primero los más antiguos | en orden cronológico | orden cronológico`),
    },
    {
      measure: 'duration',
      direction: 'asc',
      phrases:
        list(`primero lo más corto | lo más corto primero | las más cortas primero | los más cortos primero | primero las más cortas
        | primero los más cortos | ordena por duración | ordenar por duración | por duración`),
    },
    {
      measure: 'duration',
      direction: 'desc',
      phrases:
        list(`primero lo más largo | lo más largo primero | las más largas primero | los más largos primero | primero las más largas
        | primero los más largos`),
    },
    {
      measure: 'money',
      direction: 'asc',
      phrases:
        list(`primero lo más barato | lo más barato primero | las más baratas primero | los más baratos primero | primero las más baratas
        | primero los más baratos | lo más barato | los más baratos | las más baratas | ordena por precio | ordenar por precio
        | por precio | de menor a mayor precio | de más barato a más caro`),
    },
    {
      measure: 'money',
      direction: 'desc',
      phrases:
        list(`primero lo más caro | lo más caro primero | las más caras primero | los más caros primero | primero las más caras
        | primero los más caros | de mayor a menor precio | de más caro a más barato`),
    },
    {
      measure: 'popularity',
      direction: 'desc',
      phrases:
        list(`primero lo más popular | lo más popular primero | las más populares primero | los más populares primero
        | primero las más populares | primero los más populares | lo más popular | las más populares | los más populares
        | ordena por popularidad | ordenar por popularidad | por popularidad`),
    },
    {
      measure: 'rating',
      direction: 'desc',
      phrases:
        list(`primero lo mejor | lo mejor primero | las mejores primero | los mejores primero | primero las mejores | primero los mejores
        | las mejor valoradas primero | los mejor valorados primero | primero las mejor valoradas | primero los mejor valorados
        | ordena por valoración | ordenar por valoración | por valoración | ordena por puntuación | por puntuación`),
    },
  ],
  unsorted:
    list(`olvida el orden | olvida la ordenación | quita el orden | quita la ordenación | no ordenes | deja de ordenar | sin orden
    | sin ordenar | sin ningún orden | cualquier orden | en cualquier orden | el orden da igual | por relevancia
    | ordena por relevancia | ordenar por relevancia`),
  variety:
    list(`sorpréndeme | más variedad | un poco de variedad | variedad | algo distinto | algo diferente | otra cosa | mézclalo
    | mézclalo todo | mezcla un poco | mezcla | varía | varía un poco | más variado | muy parecido | demasiado parecido | demasiado parecidas
    | todo es igual | son todas iguales | son todos iguales | al azar | aleatorio`),
  varied: list(
    `diferentes | distintos | distintas | varios | varias | diversos | diversas | varía | variar | mezcla | mezclar | alterna`,
  ),
  variedAfter: list(
    `diferentes | distintos | distintas | variados | variadas | diversos | diversas`,
  ),
  varietyOf: list(`de | en | en los | en las | entre los | entre las | en cuanto a`),
  sameOnes: list(
    `el mismo | la misma | los mismos | las mismas | del mismo | de la misma | mismo | misma | mismos | mismas`,
  ),
  always: list(`siempre | siempre del | siempre de | siempre con | todo el rato | constantemente`),
  overAgain: list(
    `una y otra vez | todo el rato | todo el tiempo | cada vez | dos veces | dos veces seguidas | siempre | en todas partes`,
  ),
  repeats: list(`repetidos | repetidas`),
  each: list(`por | por cada | de cada | cada | para cada`),
  ofOne: list(
    `del mismo | de la misma | de un mismo | de una misma | de un solo | de una sola | con el mismo | con la misma | de un | de una`,
  ),
  times: { 'una vez': 1, 'una sola vez': 1, 'dos veces': 2, 'tres veces': 3 },
  makerNouns: list(
    `marca | marcas | estudio | estudios | empresa | empresas | fabricante | editorial`,
  ),
  memberNouns: list(`actor | actores | actriz | actrices | caras`),
  comparatives: [
    {
      measure: 'duration',
      direction: 'asc',
      phrases:
        list(`más corto | más corta | más cortos | más cortas | más breve | no muy largo | no muy larga | no demasiado largo
        | no demasiado larga | no tan largo | no tan larga | que no sea muy larga | que no sea muy largo`),
    },
    {
      measure: 'duration',
      direction: 'desc',
      phrases: list(`más largo | más larga | más largos | más largas`),
    },
    {
      measure: 'money',
      direction: 'asc',
      phrases:
        list(`más barato | más barata | más baratos | más baratas | menos caro | menos cara | no muy caro | no muy cara
        | más económico | más económica | no tan caro | no tan cara`),
    },
    {
      measure: 'money',
      direction: 'desc',
      phrases: list(`más caro | más cara | más caros | más caras`),
    },
    {
      measure: 'time',
      direction: 'desc',
      phrases:
        list(`más nuevo | más nueva | más nuevos | más nuevas | más reciente | más recientes | más moderno | más moderna
        | no tan antiguo | no tan antigua | no muy antiguo | no muy antigua`),
    },
    {
      measure: 'time',
      direction: 'asc',
      phrases: list(
        `más antiguo | más antigua | más antiguos | más antiguas | más viejo | más vieja | más viejos | más viejas`,
      ),
    },
    {
      measure: 'rating',
      direction: 'desc',
      phrases: list(
        `mejor valorado | mejor valorada | mejor valorados | mejor valoradas | mejor puntuadas | mejor puntuados`,
      ),
    },
  ],
  than: list(`que | comparado con`),
  heads: list(`personas | comensales | porciones | raciones | jugadores`),
  serves: list(`sirve a | rinde para`),
  decadesAgo: { 'esta década': 0, 'la última década': 1, 'las últimas dos décadas': 2 },
  notToo: list(
    `no muy | no demasiado | no tan | que no sea muy | que no sea demasiado | que no sea tan | que no sean muy | que no sean demasiado | que no sean tan`,
  ),
  levels: [
    {
      measure: 'money',
      end: 'low',
      phrases: list(
        `barato | barata | baratos | baratas | económico | económica | económicos | económicas`,
      ),
    },
    {
      measure: 'money',
      end: 'high',
      phrases: list(`caro | cara | caros | caras | de lujo | lujoso | lujosa`),
    },
    {
      measure: 'duration',
      end: 'low',
      phrases: list(`corto | corta | cortos | cortas | breve | breves`),
    },
    { measure: 'duration', end: 'high', phrases: list(`largo | larga | largos | largas`) },
    {
      measure: 'time',
      end: 'high',
      phrases: list(
        `los últimos años | de los últimos años | últimos años | reciente | recientes | nuevo | nueva | nuevos | nuevas | moderno | moderna | modernos | modernas | actual | actuales`,
      ),
    },
    {
      measure: 'time',
      end: 'low',
      phrases: list(
        `clásico | clásica | clásicos | clásicas | antiguo | antigua | antiguos | antiguas | viejo | vieja | viejos | viejas`,
      ),
    },
    {
      measure: 'rating',
      end: 'high',
      phrases:
        list(`bien valorado | bien valorada | bien valorados | bien valoradas | con buenas críticas | buenas críticas
        | con buena nota | aclamado | aclamada`),
    },
  ],
  suitable:
    list(`para niños | para los niños | para toda la familia | para la familia | apto para niños | apta para niños
    | aptas para niños | con niños | con los niños | con mis hijos | en familia | con la familia`),
  horizons: [
    {
      hours: 12,
      phrases:
        list(`esta noche | solo esta noche | por esta noche | solo por esta noche | para esta noche | solo para esta noche | por ahora
        | solo por ahora | de momento | por esta vez | solo esta vez | esta vez | esta tarde | para esta tarde`),
    },
    {
      hours: 24,
      phrases: list(`hoy | solo hoy | por hoy | solo por hoy | para hoy | solo para hoy`),
    },
    {
      hours: 72,
      phrases: list(
        `este fin de semana | para el fin de semana | para este fin de semana | solo este fin de semana`,
      ),
    },
    {
      hours: 168,
      phrases: list(
        `esta semana | solo esta semana | por esta semana | durante esta semana | para esta semana | durante una semana | por una semana`,
      ),
    },
    {
      hours: 720,
      phrases: list(
        `este mes | solo este mes | durante este mes | por este mes | para este mes | durante un mes | por un mes`,
      ),
    },
    {
      hours: 8760,
      phrases: list(
        `este año | por este año | para este año | durante este año | solo por este año | durante un año | por un año`,
      ),
    },
    {
      phrases: list(
        `siempre | para siempre | a partir de ahora | de ahora en adelante | desde ahora | en general`,
      ),
    },
  ],
  lasting: list(
    `durante | por | durante los próximos | durante las próximas | por los próximos | por las próximas | los próximos | las próximas`,
  ),
  spans: {
    día: 24,
    días: 24,
    semana: 168,
    semanas: 168,
    mes: 720,
    meses: 720,
    año: 8760,
    años: 8760,
  },
  dating: list(
    `de | del | desde | estrenado | estrenada | estrenados | estrenadas | hecho | hecha | nuevo | nueva | nuevos | nuevas | novedades`,
  ),
  ordinals: {
    primero: 1,
    primer: 1,
    primera: 1,
    primeros: 1,
    primeras: 1,
    segundo: 2,
    segunda: 2,
    tercero: 3,
    tercer: 3,
    tercera: 3,
    cuarto: 4,
    cuarta: 4,
    quinto: 5,
    quinta: 5,
    sexto: 6,
    sexta: 6,
    ...manyth,
    último: -1,
    última: -1,
    últimos: -1,
    últimas: -1,
  },
  ordinalEndings: list(`o | a | er`),
  ones: list(`elemento | resultado | artículo | opción | sugerencia | de la lista`),
  numbered: list(`número | el número | la número | el artículo`),
  thisOne: list(`este | esta | esto | ese | esa | eso | este de aquí | esta de aquí | esta cosa`),
  theseOnes: list(`estos | estas | esos | esas | todos estos | todas estas | todo esto`),
  same: list(`el mismo | la misma | ese | esa | este | esta | mismo | misma`),
  sameAs: list(`que | que el de | que la de | que en | de`),
  swaps: list(`cambia | cámbiame | reemplaza | sustituye`),
  swapsFor: list(`por`),
  fillers:
    list(`el | la | los | las | lo | un | una | unos | unas | de | del | al | a | en | con | por | para | que | se | me | te | le | nos | les
    | es | son | sea | sean | está | están | ser | hay | mi | mis | tu | su | sus | yo | por favor | porfa | cosa | cosas | artículo
    | artículos | elemento | elementos | resultado | resultados | opciones | opción | lista | ver | vemos | ponga | pon | dame | muy
    | ya | ahora | hoy | aquí | todo | todos | toda | todas | otro | otra | otros | otras | vale | ok | bueno | bien | gracias
    | hola | así | si | sí | también | además | creo | pues | entonces | algo | alguno | algunos | algunas | alguna | este | esta
    | estos | estas | ese | esa | eso | esto | aquel | como | cuando | donde | vamos | voy | puedes | puede | quiero | tipo
    | género | época | década | años | año | era | eso es | de nuevo | otra vez | hecho | hechos | hecha | hechas | desde | hasta
    | oye | venga | dije | he dicho | lo que dije | mejor | duren | dure | dura | cuesten | cueste | cuesta`),
  errands: list(
    `al carrito | a mi carrito | a la cesta | a mi cesta | a mi lista de deseos | a mi calendario`,
  ),
  telling: list(`yo | mi | mis | nuestro | nuestra | él | ella | ellos | ellas`),
  belonging: list(`para | con`),
  articles: list(`el | la | los | las | un | una | unos | unas | lo`),
  aOne: list(`un | una`),
  numbers: {
    cero: 0,
    uno: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    dieciséis: 16,
    diecisiete: 17,
    dieciocho: 18,
    diecinueve: 19,
    veinte: 20,
    veintiuno: 21,
    veintiuna: 21,
    ...numbersOfSeveral,
    cien: 100,
    ciento: 100,
    mil: 1000,
  },
  spacedThousands: true,
  half: list(`y media | y medio | media | medio`),
  decades: {
    'años veinte': 20,
    'años treinta': 30,
    'años cuarenta': 40,
    'años cincuenta': 50,
    'años sesenta': 60,
    'años setenta': 70,
    'años ochenta': 80,
    'años noventa': 90,
    'los cincuenta': 50,
    'los sesenta': 60,
    'los setenta': 70,
    'los ochenta': 80,
    'los noventa': 90,
  },
  decadeBefore: list(
    `años | los | los años | la década de | década de los | la década de los | década de`,
  ),
  decadeAfter: list(`s`),
  partsOfDecade: {
    'principios de': [0, 3],
    'comienzos de': [0, 3],
    'mediados de': [4, 6],
    'finales de': [7, 9],
  },
  ago: list(`atrás`),
  agoBefore: list(`hace | de hace`),
  recent: list(
    `últimos | últimas | los últimos | las últimas | de los últimos | en los últimos | último | el último | del último`,
  ),
  periods: [
    { from: 2000, phrases: list(`este siglo | de este siglo | del siglo XXI | siglo XXI`) },
  ],
  durations: {
    hora: 60,
    horas: 60,
    hrs: 60,
    m: 1,
    mins: 1,
    minuto: 1,
    minutos: 1,
    día: 1440,
    días: 1440,
  },
  currencies: { dólar: 'USD', dólares: 'USD', libra: 'GBP', libras: 'GBP', pesos: 'MXN' },
  dayWords: list(`semana | semanas | mes | meses | ayer`),
  years: list(`año | años`),
  measureNames: {
    duration: list(`duración | la duración`),
    money: list(`precio | precios | coste | costo | presupuesto`),
    time: list(`fecha | el año`),
    rating: list(
      `nota | puntuación | valoración | valoraciones | calificación | críticas | estrellas`,
    ),
  },
  ages: list(`años de edad`),
  yearsAgo: {
    'este año': 0,
    'de este año': 0,
    'año pasado': 1,
    'el año pasado': 1,
    'año anterior': 1,
    'el año anterior': 1,
  },
  now: list(`ahora | hoy | hoy en día | la actualidad | el presente | la fecha`),
  outOf: list(`de | sobre`),
  ratings: list(`nota | puntuacion | valoracion | calificacion | estrella | estrellas`),
  inStock: list(`en stock | disponible | disponibles`),
  soldOut: list(`agotado | agotados | agotada | agotadas | no disponible`),
  people: {
    women: list(`mujer | mujeres | femenino | señora | señoras`),
    men: list(`hombre | hombres | masculino | caballero | caballeros`),
    girls: list(`niña | niñas | chica | chicas`),
    boys: list(`niño | niños | chico | chicos`),
    children: list(`niños | niñas | infantil | bebé | bebés`),
  },
  kin: {
    women: list(`mujer | esposa | novia | madre | mamá | abuela | hermana | tía`),
    men: list(`marido | esposo | novio | padre | papá | abuelo | hermano | tío`),
    girls: list(`hija | hijas | sobrina | nieta`),
    boys: list(`hijo | hijos | sobrino | nieto`),
    anyone: list(`amigo | amiga | amigos | amigas | familia | padres | abuelos | pareja`),
  },
  demonyms: {
    GB: list(`británico | británica | inglés | inglesa`),
    US: list(`estadounidense | americano | americana | norteamericana`),
    FR: list(`francés | francesa`),
    DE: list(`alemán | alemana`),
    IT: list(`italiano | italiana`),
    ES: list(`español | española`),
    JP: list(`japonés | japonesa`),
    CN: list(`chino | china`),
    KR: list(`coreano | coreana`),
    IN: list(`indio | india`),
    MX: list(`mexicano | mexicana`),
    AR: list(`argentino | argentina`),
    BR: list(`brasileño | brasileña`),
    RU: list(`ruso | rusa`),
    SE: list(`sueco | sueca`),
    DK: list(`danés | danesa`),
  },
  endings: ['as', 'os', 'es', 'a', 'o', 's'],
}

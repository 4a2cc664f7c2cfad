import type { DemoCategory } from "./demo-category.ts";

/** For skin, hair and teeth. */
export const care: DemoCategory = {
  slug: "soins",
  nameFr: "Soins & beauté",
  nameEn: "Care & beauty",
  descriptionFr: "Karité, savon noir, coco, ricin : les soins simples que l'on se transmet.",
  descriptionEn: "Shea, black soap, coconut, castor oil: simple care, handed down.",
  products: [
    {
      slug: "beurre-de-karite",
      nameFr: "Beurre de karité brut",
      nameEn: "Raw shea butter",
      summaryFr: "Baratté à la main, rien d'ajouté : pour la peau, les lèvres et les cheveux.",
      summaryEn: "Churned by hand, nothing added: for skin, lips and hair.",
      descriptionFr:
        "Les noix de karité viennent des savanes du nord ; le beurre est baratté puis filtré, sans parfum ajouté. Il " +
        "fond au creux de la main et sent la noisette. Gardez-le à l'ombre : au-dessus de 30 °C il devient liquide, " +
        "et c'est normal.",
      descriptionEn:
        "The shea nuts come from the northern savannah; the butter is churned, then filtered, with no scent added. " +
        "It melts in the palm and smells of hazelnut. Keep it in the shade: above 30 °C it turns liquid, as it " +
        "should.",
      searchWords:
        "karite karité carité karitté beurre shea butter yokumi yɔkumi creme pommade peau cheveux hair skin",
      isFeatured: true,
      altFr: "Pot de beurre de karité ouvert, avec ses noix",
      altEn: "Open jar of shea butter with shea nuts",
      variants: [
        { sku: "KAR-01", nameFr: "250 g", nameEn: "250 g", priceXof: 1_700, onHand: 48 },
        { sku: "KAR-02", nameFr: "500 g", nameEn: "500 g", priceXof: 3_000, onHand: 36 },
        { sku: "KAR-03", nameFr: "1 kg", nameEn: "1 kg", priceXof: 5_500, onHand: 16 },
      ],
    },
    {
      slug: "savon-noir",
      nameFr: "Savon noir traditionnel",
      nameEn: "Traditional black soap",
      summaryFr: "À la cendre végétale et à l'huile de palmiste, pour le visage et le corps.",
      summaryEn: "Made with plant ash and palm kernel oil, for face and body.",
      descriptionFr:
        "La cendre de cosses de cacao et de plantain donne au savon sa couleur et sa douceur. Faites-le mousser dans " +
        "les mains plutôt que sur la peau, puis rincez bien. Il fond vite dans l'eau : posez-le au sec.",
      descriptionEn:
        "Ash of cocoa pods and plantain gives this soap its colour and its softness. Work up a lather in your hands " +
        "rather than on the skin, then rinse well. It melts fast in water, so keep it on a dry dish.",
      searchWords: "savon savons noir adi adzale african black soap visage corps hammam peau douche",
      altFr: "Trois pains de savon noir empilés dans la mousse",
      altEn: "Three bars of black soap stacked in lather",
      variants: [
        { sku: "SAV-01", nameFr: "Pain de 150 g", nameEn: "150 g bar", priceXof: 1_000, onHand: 55 },
        {
          sku: "SAV-02",
          nameFr: "Lot de 3 pains",
          nameEn: "Set of 3 bars",
          priceXof: 2_700,
          compareAtXof: 3_000,
          onHand: 18,
        },
      ],
    },
    {
      slug: "huile-de-coco",
      nameFr: "Huile de coco vierge",
      nameEn: "Virgin coconut oil",
      summaryFr: "Pressée à partir de noix de la côte : pour cuisiner, masser et coiffer.",
      summaryEn: "Pressed from coconuts of the coast: to cook with, massage and dress hair.",
      descriptionFr:
        "Les cocotiers bordent la route d'Aného ; l'huile en garde le parfum. Quelques gouttes suffisent pour des " +
        "tresses brillantes, une cuillère pour un poisson doré. Elle blanchit et fige à la fraîcheur, puis redevient " +
        "claire.",
      descriptionEn:
        "Coconut palms line the road to Aného, and the oil keeps their scent. A few drops make braids shine, a " +
        "spoonful turns fish golden. It whitens and sets when it is cool, then clears again.",
      searchWords: "huile coco cocos koko coconut oil ami noix cheveux tresses massage cuisine aneho",
      altFr: "Bouteille d'huile de coco devant une noix de coco ouverte",
      altEn: "Bottle of coconut oil in front of an open coconut",
      variants: [
        { sku: "COC-01", nameFr: "25 cl", nameEn: "25 cl", priceXof: 2_500, onHand: 32 },
        { sku: "COC-02", nameFr: "50 cl", nameEn: "50 cl", priceXof: 4_500, onHand: 20 },
      ],
    },
    {
      slug: "huile-de-ricin",
      nameFr: "Huile de ricin pressée à froid",
      nameEn: "Cold-pressed castor oil",
      summaryFr: "Épaisse et dorée, au compte-gouttes : cils, sourcils, tempes et pointes sèches.",
      summaryEn: "Thick and golden, with a dropper: lashes, brows, temples and dry ends.",
      descriptionFr:
        "Trois gouttes chauffées entre les doigts, massées à la racine le soir, rincées le matin. Elle est " +
        "lourde : coupez-la de coco pour l'étaler. Le flacon ambré la garde de la lumière.",
      descriptionEn:
        "Warm three drops between your fingers, massage them into the roots at night, rinse in the morning. " +
        "It is heavy, so cut it with coconut oil to spread it. The amber bottle keeps out the light.",
      searchWords: "ricin risin castor oil huile cheveux cils sourcils pousse chute tempes hair growth",
      altFr: "Flacon ambré d'huile de ricin, feuille et graines",
      altEn: "Amber bottle of castor oil with leaf and seeds",
      variants: [
        { sku: "RIC-01", nameFr: "10 cl", nameEn: "10 cl", priceXof: 2_200, onHand: 26 },
        { sku: "RIC-02", nameFr: "25 cl", nameEn: "25 cl", priceXof: 4_800, onHand: 9 },
      ],
    },
    {
      slug: "argile-blanche",
      nameFr: "Argile blanche",
      nameEn: "White clay",
      summaryFr: "Kaolin lavé et séché au soleil, en poudre fine ou en bâtons, pour le masque.",
      summaryEn: "Kaolin washed and dried in the sun, powdered or in sticks, for the face.",
      descriptionFr:
        "Délayez une cuillère de poudre dans un peu d'eau et une goutte de miel, posez dix minutes, rincez " +
        "avant que le masque ne craquelle. Le bâton s'humecte et se passe directement sur un bouton. Usage " +
        "externe uniquement.",
      descriptionEn:
        "Stir a spoonful of powder into a little water and a drop of honey, leave it on for ten minutes and " +
        "rinse before it cracks. Wet the stick and dab it straight on a spot. For external use only.",
      searchWords: "argile kaolin clay white blanche masque visage poudre calaba peau bouton",
      altFr: "Bol d'argile blanche en poudre, spatule et bâtons",
      altEn: "Bowl of powdered white clay with spatula and sticks",
      variants: [
        { sku: "ARG-01", nameFr: "Poudre, 200 g", nameEn: "Powder, 200 g", priceXof: 800, onHand: 44 },
        { sku: "ARG-02", nameFr: "Bâtons, lot de 4", nameEn: "Sticks, pack of 4", priceXof: 500, onHand: 30 },
      ],
    },
    {
      slug: "filet-de-bain",
      nameFr: "Filet de bain",
      nameEn: "Net sponge",
      summaryFr: "Le sapo : il frotte le dos, mousse avec un rien de savon et sèche en une heure.",
      summaryEn: "The sapo: it scrubs the back, lathers from a scrap of soap and dries in an hour.",
      descriptionFr:
        "Un long filet de nylon que l'on tient à deux mains, en diagonale. Il enlève les peaux mortes mieux " +
        "qu'un gant et ne garde pas l'humidité. Rincez, secouez, pendez par la boucle.",
      descriptionEn:
        "A long nylon net held in both hands, across the back. It lifts dead skin better than a flannel and " +
        "keeps no damp. Rinse, shake, hang by its loop.",
      searchWords:
        "filet eponge éponge sapo net sponge african exfoliant douche bain dos gommage kutsa kutsã",
      altFr: "Filet de bain rose noué, avec des bulles",
      altEn: "Knotted pink net sponge with bubbles",
      variants: [
        { sku: "FIT-01", nameFr: "Rose", nameEn: "Pink", priceXof: 500, onHand: 70 },
        { sku: "FIT-02", nameFr: "Vert", nameEn: "Green", priceXof: 500, onHand: 3 },
        { sku: "FIT-03", nameFr: "Bleu", nameEn: "Blue", priceXof: 500, onHand: 0 },
      ],
    },
    {
      slug: "peigne-en-bois",
      nameFr: "Peigne afro en bois",
      nameEn: "Wooden afro comb",
      summaryFr: "Taillé dans une seule pièce, dents longues et arrondies, qui n'arrachent rien.",
      summaryEn: "Carved from one piece, with long, rounded teeth that pull nothing out.",
      descriptionFr:
        "Le bois ne fait pas d'électricité statique et glisse sur un cheveu huilé. Le dos porte une rosace " +
        "gravée à la pointe chaude. N'oubliez pas de le huiler, lui aussi, une fois par mois.",
      descriptionEn:
        "Wood makes no static and glides through oiled hair. The back carries a rosette burnt in with a hot " +
        "point. Remember to oil the comb as well, once a month.",
      searchWords: "peigne peignes comb afro bois wood cheveux hair démêler crépu ayida wooden pick",
      altFr: "Peigne afro en bois, dos gravé d'une rosace",
      altEn: "Wooden afro comb with an engraved rosette",
      variants: [
        { sku: "PEI-01", nameFr: "Dents longues", nameEn: "Long teeth", priceXof: 1_800, onHand: 15 },
      ],
    },
    {
      slug: "batonnets-a-macher",
      nameFr: "Bâtonnets à mâcher",
      nameEn: "Chewing sticks",
      summaryFr: "Le cure-dent de toujours : on mâche le bout, il devient brosse.",
      summaryEn: "The old toothbrush: chew the tip and it turns into one.",
      descriptionFr:
        "Racines écorcées, un peu amères, vendues par botte. Mâchez l'extrémité jusqu'à ce que les fibres " +
        "s'ouvrent, brossez, coupez, recommencez demain. Une botte fait la semaine.",
      descriptionEn:
        "Peeled roots, slightly bitter, sold by the bundle. Chew the end until the fibres open, brush, cut " +
        "it off, start again tomorrow. One bundle lasts a week.",
      searchWords:
        "cure-dent cure dent batonnet frotte dents sotiou alo chewing stick brosse dents miswak racine",
      altFr: "Botte de bâtonnets à mâcher nouée d'un tissu",
      altEn: "Bundle of chewing sticks tied with cloth",
      variants: [{ sku: "BAT-01", nameFr: "Botte de 10", nameEn: "Bundle of 10", priceXof: 300, onHand: 90 }],
    },
  ],
};

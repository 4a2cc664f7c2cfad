import type { DemoCategory } from "./demo-category.ts";
import { kitchen } from "./kitchen.ts";

/** For the kitchen, the yard and the evening. */
export const home: DemoCategory = {
  slug: "maison",
  nameFr: "Maison & cuisine",
  nameEn: "Home & kitchen",
  descriptionFr:
    "Terre cuite, raphia, bois et fonte d'aluminium : des objets faits pour servir tous les jours.",
  descriptionEn: "Terracotta, raffia, wood and cast aluminium: things made to be used every day.",
  products: [
    {
      slug: "pot-en-terre-cuite-de-bolou",
      nameFr: "Pot en terre cuite de Bolou",
      nameEn: "Terracotta pot from Bolou",
      summaryFr: "Pièce unique, montée à la main sans tour, pour garder l'eau fraîche ou fleurir l'entrée.",
      summaryEn: "A unique piece, built by hand without a wheel, to keep water cool or grace an entrance.",
      descriptionFr:
        "À Bolou, près de Tsévié, les potières montent l'argile à la main et tournent elles-mêmes autour du pot. " +
        "Celui-ci porte au col une frise gravée ; la terre y a gardé la trace des doigts. Environ 28 cm de haut. Il " +
        "n'y en a qu'un.",
      descriptionEn:
        "In Bolou, near Tsévié, the potters raise the clay by hand and walk around the pot themselves. This one has " +
        "a frieze engraved at its neck, and the clay still shows the fingers that made it. About 28 cm high. There " +
        "is only one.",
      searchWords: "pot poterie potterie canari canaris jarre vase terre argile pottery clay ze unique",
      isFeatured: true,
      altFr: "Pot rond en terre cuite, col gravé d'une frise",
      altEn: "Round terracotta pot with a frieze engraved at the neck",
      variants: [
        {
          sku: "POT-01",
          nameFr: "Pièce unique, 28 cm",
          nameEn: "Unique piece, 28 cm",
          priceXof: 8_500,
          onHand: 1,
        },
      ],
    },
    {
      slug: "panier-en-raphia",
      nameFr: "Panier en raphia",
      nameEn: "Raffia basket",
      summaryFr: "Tressé serré, deux anses solides, pour le marché comme pour la maison.",
      summaryEn: "Tightly woven with two strong handles, for the market and for the home.",
      descriptionFr:
        "Des bandes de raphia naturel et teint, tressées en chevrons. Il porte l'igname et la tomate le matin, le " +
        "linge ou les jouets l'après-midi. Un coup de chiffon humide suffit à l'entretenir.",
      descriptionEn:
        "Bands of natural and dyed raffia, woven in chevrons. It carries yams and tomatoes in the morning, laundry " +
        "or toys in the afternoon. A damp cloth is all the care it needs.",
      searchWords:
        "panier paniers pagnier corbeille cabas raphia rafia raffia basket kusi vannerie tressé marché",
      altFr: "Panier en raphia à chevrons, avec deux anses",
      altEn: "Raffia basket with chevrons and two handles",
      morePictures: [
        {
          altFr: "Le panier plein d'ignames, de tomates et de feuilles",
          altEn: "The basket full of yams, tomatoes and leaves",
        },
      ],
      variants: [
        { sku: "PAN-01", nameFr: "Petit, 25 cm", nameEn: "Small, 25 cm", priceXof: 4_500, onHand: 20 },
        { sku: "PAN-02", nameFr: "Moyen, 35 cm", nameEn: "Medium, 35 cm", priceXof: 6_500, onHand: 14 },
        { sku: "PAN-03", nameFr: "Grand, 45 cm", nameEn: "Large, 45 cm", priceXof: 9_000, onHand: 8 },
      ],
    },
    {
      slug: "calebasse-gravee",
      nameFr: "Calebasse gravée",
      nameEn: "Engraved calabash",
      summaryFr: "Séchée au soleil puis gravée à la pointe : un bol, une coupe, un beau cadeau.",
      summaryEn: "Dried in the sun, then engraved by hand: a bowl, a fruit dish, a fine gift.",
      descriptionFr:
        "La calebasse est vidée, séchée, puis gravée de triangles et de vagues. On y sert les fruits, on y pose les " +
        "clés ou on l'accroche au mur. Chaque fruit a sa forme : le diamètre peut varier de deux centimètres.",
      descriptionEn:
        "The gourd is emptied, dried, then engraved with triangles and waves. Serve fruit in it, drop your keys in " +
        "it or hang it on a wall. Each gourd has its own shape: the width may vary by two centimetres.",
      searchWords:
        "calebasse calebase callebasse calabash gourde gourd bol coupe bowl tre deco décoration cadeau",
      altFr: "Demi-calebasse gravée de triangles et de vagues",
      altEn: "Half calabash engraved with triangles and waves",
      variants: [
        { sku: "CAL-01", nameFr: "Bol, 16 cm", nameEn: "Bowl, 16 cm", priceXof: 2_000, onHand: 30 },
        { sku: "CAL-02", nameFr: "Coupe, 28 cm", nameEn: "Dish, 28 cm", priceXof: 4_000, onHand: 12 },
      ],
    },
    ...kitchen,
    {
      slug: "natte-tressee",
      nameFr: "Natte tressée",
      nameEn: "Woven mat",
      summaryFr: "Jonc plat, fraîche au dos, roulée sous le bras en un geste.",
      summaryEn: "Flat rush, cool to lie on, rolled under the arm in one move.",
      descriptionFr:
        "Pour la sieste, la plage d'Avépozo ou les enfants qui jouent. Les rayures teintes sont prises dans " +
        "le tressage et ne passent pas. Secouez le sable et rangez-la debout.",
      descriptionEn:
        "For a nap, for Avépozo beach or for children at play. The dyed stripes are woven in and do not " +
        "fade. Shake out the sand and store it standing.",
      searchWords: "natte nattes mat tapis aba plage sieste jonc raphia tressé rush beach dormir",
      altFr: "Natte à rayures à demi déroulée",
      altEn: "Striped mat, half unrolled",
      variants: [
        {
          sku: "NAT-01",
          nameFr: "1 place, 90 × 180 cm",
          nameEn: "Single, 90 × 180 cm",
          priceXof: 3_500,
          onHand: 19,
        },
        {
          sku: "NAT-02",
          nameFr: "2 places, 150 × 190 cm",
          nameEn: "Double, 150 × 190 cm",
          priceXof: 5_500,
          onHand: 8,
        },
      ],
    },
    {
      slug: "lampe-solaire",
      nameFr: "Lampe solaire",
      nameEn: "Solar lantern",
      summaryFr: "Un jour de soleil, douze heures de lumière, et une prise pour le téléphone.",
      summaryEn: "One day of sun, twelve hours of light, and a socket for the phone.",
      descriptionFr:
        "Trois intensités, dont une veilleuse. Le panneau se pose sur le toit, son câble mesure trois " +
        "mètres. Quand le courant part, les leçons continuent. La batterie se remplace sans outil.",
      descriptionEn:
        "Three settings, one of them a night light. The panel goes on the roof on a three-metre cable. When " +
        "the power goes, homework goes on. The battery changes without tools.",
      searchWords:
        "lampe lampes solaire solar lamp lantern lumière courant coupure delestage panneau akadi torche",
      isFeatured: true,
      altFr: "Lampe solaire et son panneau au soleil",
      altEn: "Solar lantern and its panel in the sun",
      morePictures: [
        {
          altFr: "La lampe allumée la nuit, près d'un cahier",
          altEn: "The lantern lit at night beside a notebook",
        },
      ],
      variants: [
        {
          sku: "LAM-01",
          nameFr: "Lampe et panneau",
          nameEn: "Lantern and panel",
          priceXof: 12_500,
          compareAtXof: 14_000,
          onHand: 13,
        },
        {
          sku: "LAM-02",
          nameFr: "Lot de 2",
          nameEn: "Set of 2",
          priceXof: 23_500,
          onHand: 0,
        },
      ],
    },
    {
      slug: "balai-de-palme",
      nameFr: "Balai en nervures de palme",
      nameEn: "Palm-rib broom",
      summaryFr: "Cent nervures liées serré : la cour est nette avant le café.",
      summaryEn: "A hundred ribs bound tight: the yard is clean before coffee.",
      descriptionFr:
        "Il passe où le balai-brosse renonce : sable, coins, feuilles mouillées. Le manche court se tient " +
        "d'une main. Quand les pointes s'usent, on resserre le lien d'un cran.",
      descriptionEn:
        "It goes where a brush gives up: sand, corners, wet leaves. The short handle takes one hand. When " +
        "the tips wear, pull the binding one notch tighter.",
      searchWords: "balai balais broom palme palm cour maison menage ménage kplɔ nervures balayer",
      altFr: "Balai de nervures de palme, manche lié de tissu",
      altEn: "Palm-rib broom with a cloth-bound handle",
      variants: [
        { sku: "BAL-01", nameFr: "Cour", nameEn: "Yard", priceXof: 500, onHand: 64 },
        { sku: "BAL-02", nameFr: "Intérieur, souple", nameEn: "Indoor, soft", priceXof: 700, onHand: 29 },
      ],
    },
  ],
};

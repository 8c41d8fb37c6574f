using System.Globalization;

namespace PolicyForge.BatchBenchmark;

/// <summary>Names of people and places for any number of schools, always the same, no two alike.</summary>
internal static class InventedNames
{
    // The numbers of first and last names have no common divisor, so that pairs repeat only after their product.
    private static readonly string[] _first =
        ("Amara Benedict Carys Dmitri Esme Farid Gwendolen Hassan Imogen Jasper Keiko Lorcan Maryam Nikhil Oonagh Pascal Quentin Rosalind Sanjay Tabitha Umar Verity Wilfred Xanthe Yolanda Zachary "
        + "Agatha Bogdan Cressida Declan Efua Finlay Greta Howell Ines Jolyon Kamal Leocadia Morwenna Ngozi Osric Petronella Rhodri Soraya Tarquin Ursula Vikram").Split(' ');

    private static readonly string[] _last =
        ("Abernethy Birtwistle Coverdale Dunwoody Eastlake Farquhar Goldsworthy Hetherington Ikande Juddery Kowalczyk Lanyon Mbeki Netherton Osborne Penrose Quantock Rackstraw Sundaram Trelawny Umunna "
        + "Vasquez Wetherall Yardley Zielinski Ashdown Bracegirdle Chukwu Daubeney Entwistle Fotheringay Grimshaw Hollingworth Iqbal Jarrold Kitchener Llewelyn Marchbanks Nakamura Oldroyd Pemberton Rasmussen "
        + "Satterthwaite Thistlewood Underhill Villiers Winterbourne Yilmaz Zanetti Arkwright Blenkinsop Castellano Drinkwater Eccleston Featherstone Garside Haverford Illingworth Jephcott Kingsnorth Loxley").Split(' ');

    private static readonly string[] _places =
        ("Alder Bracken Cedar Damson Elder Fern Gorse Hawthorn Ivy Juniper Larch Maple Nettle Osier Poplar Quince Rowan Sorrel Thistle Willow").Split(' ');

    private static readonly string[] _features = ("combe field ford gate ham hurst lake leigh mere moor stead stone thorpe ton tree wade well wick wood worth").Split(' ');

    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";

    public static string Person(int number)
    {
        int round = number / (_first.Length * _last.Length);
        string middle = round == 0 ? " " : $" {Letters[(round - 1) % Letters.Length]} ";
        return _first[number % _first.Length] + middle + _last[number % _last.Length];
    }

    /// <summary>"Aldercombe", then "Aldercombe North" and so on.</summary>
    public static string Place(int number)
    {
        string place = _places[number % _places.Length] + _features[number / _places.Length % _features.Length];
        return (number / (_places.Length * _features.Length)) switch
        {
            0 => place,
            var round => $"{place} {new[] { "North", "South", "East", "West" }[(round - 1) % 4]}{(round > 4 ? " " + ((round - 1) / 4).ToString(CultureInfo.InvariantCulture) : "")}",
        };
    }

    /// <summary>The second half of a postcode and the last digit of the first.</summary>
    public static string Postcode(int number) => $"KV{(number / 3600) + 1} {1 + (number / 400 % 9)}{Letters[number / 20 % 20]}{Letters[number % 20]}";
}

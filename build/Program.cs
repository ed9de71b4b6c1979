System.Console.WriteLine("berrys");

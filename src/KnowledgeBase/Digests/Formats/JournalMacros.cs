using System.Collections.Frozen;

namespace KnowledgeBase.Digests.Formats;

/// <summary>
/// Names of journals that BibTeX files use without defining them: those of the standard styles, and those of the
/// American Astronomical Society, which its database writes as commands (<c>\apj</c>).
/// </summary>
internal static class JournalMacros
{
    /// <summary>A line a journal: the macro, a space, the title.</summary>
    private const string Table = """
        acmcs ACM Computing Surveys
        acta Acta Informatica
        cacm Communications of the ACM
        ibmjrd IBM Journal of Research and Development
        ibmsj IBM Systems Journal
        ieeese IEEE Transactions on Software Engineering
        ieeetc IEEE Transactions on Computers
        ieeetcad IEEE Transactions on Computer-Aided Design of Integrated Circuits
        ipl Information Processing Letters
        jacm Journal of the ACM
        jcss Journal of Computer and System Sciences
        scp Science of Computer Programming
        sicomp SIAM Journal on Computing
        tocs ACM Transactions on Computer Systems
        tods ACM Transactions on Database Systems
        tog ACM Transactions on Graphics
        toms ACM Transactions on Mathematical Software
        toois ACM Transactions on Office Information Systems
        toplas ACM Transactions on Programming Languages and Systems
        tcs Theoretical Computer Science
        aj The Astronomical Journal
        actaa Acta Astronomica
        araa Annual Review of Astronomy and Astrophysics
        apj The Astrophysical Journal
        apjl The Astrophysical Journal Letters
        apjlett The Astrophysical Journal Letters
        apjs The Astrophysical Journal Supplement Series
        apjsupp The Astrophysical Journal Supplement Series
        ao Applied Optics
        applopt Applied Optics
        apss Astrophysics and Space Science
        aap Astronomy & Astrophysics
        astap Astronomy & Astrophysics
        aapr Astronomy and Astrophysics Reviews
        aaps Astronomy & Astrophysics Supplement Series
        azh Astronomicheskii Zhurnal
        baas Bulletin of the American Astronomical Society
        bain Bulletin Astronomical Institute of the Netherlands
        caa Chinese Astronomy and Astrophysics
        cjaa Chinese Journal of Astronomy and Astrophysics
        fcp Fundamentals of Cosmic Physics
        gca Geochimica et Cosmochimica Acta
        grl Geophysical Research Letters
        iaucirc IAU Circulars
        icarus Icarus
        jcap Journal of Cosmology and Astroparticle Physics
        jcp The Journal of Chemical Physics
        jgr Journal of Geophysical Research
        jqsrt Journal of Quantitative Spectroscopy and Radiative Transfer
        jrasc Journal of the Royal Astronomical Society of Canada
        memras Memoirs of the Royal Astronomical Society
        memsai Memorie della Società Astronomica Italiana
        mnras Monthly Notices of the Royal Astronomical Society
        na New Astronomy
        nar New Astronomy Reviews
        nat Nature
        nphysa Nuclear Physics A
        pasa Publications of the Astronomical Society of Australia
        pasj Publications of the Astronomical Society of Japan
        pasp Publications of the Astronomical Society of the Pacific
        physrep Physics Reports
        physscr Physica Scripta
        planss Planetary and Space Science
        pra Physical Review A
        prb Physical Review B
        prc Physical Review C
        prd Physical Review D
        pre Physical Review E
        prl Physical Review Letters
        procspie Proceedings of the SPIE
        psj The Planetary Science Journal
        qjras Quarterly Journal of the Royal Astronomical Society
        rmxaa Revista Mexicana de Astronomía y Astrofísica
        skytel Sky & Telescope
        solphys Solar Physics
        sovast Soviet Astronomy
        ssr Space Science Reviews
        zap Zeitschrift für Astrophysik
        """;

    private static readonly FrozenDictionary<string, string> Titles = Table
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', 2))
        .ToFrozenDictionary(line => line[0], line => line[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where no journal is known by the name.</summary>
    public static string? Title(string macro) => Titles.GetValueOrDefault(macro.TrimStart('\\'));
}
